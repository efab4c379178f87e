// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Docs.Tests.Commands;

/// <summary>The device that the commands of a page talk to.</summary>
internal interface IPageDevice : IDisposable
{
    /// <summary>Port of its HTTP server on this machine.</summary>
    int Port { get; }

    /// <summary>What it has logged.</summary>
    string Log { get; }
}
