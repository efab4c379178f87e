// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client;

namespace Mgos.Cli.Logs;

/// <summary>Where a log comes from.</summary>
internal interface ILogSource
{
    /// <summary>Gives text as it comes, until it is cancelled or the line breaks.</summary>
    /// <param name="take">Receives text, with its line ends; never two at a time.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="DevicePortException">The line does not work.</exception>
    Task RunAsync(Action<ReadOnlyMemory<byte>> take, CancellationToken cancel);
}
