// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCodes
{
    internal const int Success = 0;

    /// <summary>Something on this PC: a file, a program, a script.</summary>
    internal const int Failure = 1;

    /// <summary>A wrong command line or setting.</summary>
    internal const int WrongUsage = 2;

    /// <summary>No connection to the device, or it has broken.</summary>
    internal const int NoConnection = 3;

    /// <summary>The device does not answer in time.</summary>
    internal const int Timeout = 4;

    /// <summary>The device answers with an error.</summary>
    internal const int DeviceError = 5;

    /// <summary>User or password are missing or wrong.</summary>
    internal const int Unauthorized = 6;

    /// <summary>What the device, or whatever is there, answers makes no sense.</summary>
    internal const int BadAnswer = 7;

    /// <summary>Ctrl-C.</summary>
    internal const int Stopped = 130;
}
