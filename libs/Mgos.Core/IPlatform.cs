// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>What a device needs from the machine it runs on.</summary>
/// <remarks>One implementation for nanoCLR, one for the PC, and a fake one in the test kit.</remarks>
public interface IPlatform
{
    /// <summary>Time source.</summary>
    IClock Clock { get; }

    /// <summary>Platform name, <c>arch</c> in Sys.GetInfo: <c>esp32</c>, <c>ubuntu</c> (a PC).</summary>
    string Architecture { get; }

    /// <summary>Lines for the boot banner; may be empty, never null.</summary>
    string[] BannerLines { get; }

    /// <summary>Hardware address, 6 bytes. Do not change the array.</summary>
    byte[] MacAddress { get; }

    /// <summary>Base directory of persistent storage, in the platform's own path syntax.</summary>
    string StorageRoot { get; }

    /// <summary>Size of the managed heap in bytes; 0 if unknown.</summary>
    long HeapBytes { get; }

    /// <summary>Free bytes of the managed heap; 0 if unknown.</summary>
    long FreeHeapBytes { get; }

    /// <summary>Fills a buffer with random bytes of the best source there is.</summary>
    /// <param name="buffer">Buffer to fill.</param>
    void FillRandom(byte[] buffer);

    /// <summary>Writes text to the console of the machine: the debug channel of a board, standard error of a PC.</summary>
    /// <param name="data">UTF-8 text.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <remarks>Thread: any.</remarks>
    void WriteConsole(byte[] data, int offset, int count);

    /// <summary>Called on a thread of its own when the loop has not run for <c>sys.wdt_timeout</c> seconds.</summary>
    /// <remarks>A board reboots at once. A PC says so and ends the process, unless a debugger is attached.</remarks>
    void OnWatchdogExpired();
}
