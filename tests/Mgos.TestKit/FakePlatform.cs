// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;

namespace Mgos.TestKit;

/// <summary>A machine for tests: fake clock, repeatable random bytes, console kept as text.</summary>
public sealed class FakePlatform : IPlatform
{
    private uint _seed = 1;

    /// <summary>The clock, to be moved by the test.</summary>
    public FakeClock FakeClock { get; } = new FakeClock();

    /// <summary>Everything that was logged.</summary>
    public string ConsoleText { get; private set; } = "";

    /// <summary>True once the watchdog has fired.</summary>
    public bool HasWatchdogExpired { get; private set; }

    /// <inheritdoc/>
    public IClock Clock => FakeClock;

    /// <inheritdoc/>
    public string Architecture { get; set; } = "ubuntu";

    /// <inheritdoc/>
    public string[] BannerLines => new[] { "test machine" };

    /// <inheritdoc/>
    public byte[] MacAddress { get; set; } = { 0x30, 0xae, 0xa4, 0x0d, 0x83, 0xa4 };

    /// <inheritdoc/>
    public string StorageRoot { get; set; } = "";

    /// <inheritdoc/>
    public long HeapBytes { get; set; } = 200000;

    /// <inheritdoc/>
    public long FreeHeapBytes { get; set; } = 100000;

    /// <inheritdoc/>
    public void FillRandom(byte[] buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            _seed = _seed * 1664525 + 1013904223;
            buffer[i] = (byte)(_seed >> 24);
        }
    }

    /// <inheritdoc/>
    public void WriteConsole(byte[] data, int offset, int count) => ConsoleText += Encoding.UTF8.GetString(data, offset, count);

    /// <inheritdoc/>
    public void OnWatchdogExpired() => HasWatchdogExpired = true;

    /// <summary>Tells whether a text was logged.</summary>
    /// <param name="text">Part of a line.</param>
    /// <returns>True if it was.</returns>
    public bool HasLogged(string text) => ConsoleText.IndexOf(text) >= 0;
}
