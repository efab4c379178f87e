// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Ota.Http.Tests;

/// <summary>One request to a <see cref="FakeServer"/>.</summary>
internal sealed class FakeDownload : IDownload
{
    private const string Lengthless = "nolength";

    private readonly FakeServer _server;
    private readonly string _step;
    private int _start;
    private int _position;
    private int _end;

    internal FakeDownload(FakeServer server, string step)
    {
        _server = server;
        _step = step;
    }

    public long ContentLength => _step == Lengthless ? -1 : _server.Bundle.Length - _start;

    public int Open(DownloadRequest request, int offset)
    {
        _server.Offsets += offset.ToString() + " ";
        if (_step == Lengthless)
            return OtaHttpConstants.Ok;
        int colon = _step.IndexOf(':');
        int status = int.Parse(colon < 0 ? _step : _step.Substring(0, colon));
        _start = status == OtaHttpConstants.PartialContent ? offset : 0;
        _position = _start;
        _end = colon < 0 ? _server.Bundle.Length : _start + int.Parse(_step.Substring(colon + 1));
        return status;
    }

    public int Read(byte[] buffer)
    {
        int left = _end - _position;
        if (left == 0)
            return _end < _server.Bundle.Length ? -1 : 0;
        int count = left < buffer.Length ? left : buffer.Length;
        Array.Copy(_server.Bundle, _position, buffer, 0, count);
        _position += count;
        return count;
    }

    public void Close()
    {
    }
}
