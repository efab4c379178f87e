// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;

namespace Mgos.Host.Tests.Support;

/// <summary>A serial program: opens the path of a port, as any other program would.</summary>
internal sealed class PtyClient : IDisposable
{
    private readonly FileStream _file;

    internal PtyClient(string path) => _file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);

    public void Dispose() => _file.Dispose();

    internal void Write(byte[] data) => _file.Write(data);

    internal byte[] Read(int count)
    {
        byte[] data = null;
        Blocking.Run(() => data = ReadNow(count), "the client waits for " + count + " bytes");
        return data;
    }

    internal byte[] ReadNow(int count)
    {
        var data = new byte[count];
        _file.ReadExactly(data);
        return data;
    }
}
