// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Ota;
using Mgos.TestKit.Ota;

namespace Mgos.Bench;

/// <summary>A bundle like that of a small app: two assemblies, two files, all hashes.</summary>
internal sealed class OtaBundle
{
    internal const int PartCount = 4;

    internal OtaBundle(int partBytes)
    {
        string type = OtaTarget.AssemblyType;
        TestBundle bundle = new TestBundle("2.0");
        bundle.Add("BenchApp." + type, type, NewData(partBytes), ", \"order\": 10, \"entry\": \"BenchApp.Program\"");
        bundle.Add("BenchLibrary." + type, type, NewData(partBytes), ", \"order\": 1");
        bundle.Add("index.html", "fsfile", NewData(partBytes), "");
        bundle.Add("conf0.json", "fsfile", NewData(partBytes), "");
        ManifestBytes = bundle.Manifest.Length;
        Data = bundle.ToArray();
    }

    internal byte[] Data { get; }

    internal int ManifestBytes { get; }

    private static byte[] NewData(int count)
    {
        byte[] data = new byte[count];
        for (int i = 0; i < count; i++)
            data[i] = (byte)(i * 7);
        return data;
    }
}
