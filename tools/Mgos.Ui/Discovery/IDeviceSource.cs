// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ui.Discovery;

/// <summary>Finds devices.</summary>
internal interface IDeviceSource
{
    /// <summary>How it finds them, as shown.</summary>
    string Name { get; }

    /// <summary>Looks until it is cancelled.</summary>
    Task RunAsync(IDeviceSink sink, CancellationToken cancel);

    /// <summary>Asks at once instead of at the next turn.</summary>
    void LookAgain();
}

/// <summary>Receives what a source finds.</summary>
internal interface IDeviceSink
{
    /// <summary>A device was heard of, for the first time or again; any thread.</summary>
    /// <param name="port">How to call it.</param>
    /// <param name="id">Its id; empty if it is not known.</param>
    /// <param name="note">App and version; empty if they are not known.</param>
    /// <param name="source">Who has found it.</param>
    void Found(string port, string id, string note, string source);

    /// <summary>A source cannot work at the moment, or works again; any thread.</summary>
    /// <param name="source">Its name.</param>
    /// <param name="problem">What is wrong, and what to check; null if it works.</param>
    void Report(string source, string? problem);
}
