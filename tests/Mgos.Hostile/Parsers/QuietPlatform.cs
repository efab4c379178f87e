// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.TestKit;

namespace Mgos.Hostile.Parsers;

/// <summary>A machine whose console goes nowhere and whose clock stands still.</summary>
internal sealed class QuietPlatform : IPlatform
{
    private uint _seed = 1;

    public FakeClock FakeClock { get; } = new();

    public long ConsoleBytes { get; private set; }

    public IClock Clock => FakeClock;

    public string Architecture => "ubuntu";

    public string[] BannerLines => [];

    public byte[] MacAddress { get; } = [0x30, 0xae, 0xa4, 0x0d, 0x83, 0xa4];

    public string StorageRoot => "";

    public long HeapBytes => 200000;

    public long FreeHeapBytes => 100000;

    public void FillRandom(byte[] buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            _seed = _seed * 1664525 + 1013904223;
            buffer[i] = (byte)(_seed >> 24);
        }
    }

    public void WriteConsole(byte[] data, int offset, int count) => ConsoleBytes += count;

    public void OnWatchdogExpired()
    {
    }
}
