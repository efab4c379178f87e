// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client.Tests.Liars;

/// <summary>What is wrong with a device.</summary>
public enum Lie
{
    /// <summary>It never answers.</summary>
    Silent,

    /// <summary>It answers another call.</summary>
    OtherId,

    /// <summary>It answers with broken JSON.</summary>
    BrokenJson,

    /// <summary>It answers byte by byte and never comes to an end.</summary>
    Slow,

    /// <summary>It answers with a frame without end.</summary>
    Endless,

    /// <summary>Its checksum is wrong.</summary>
    WrongChecksum,
}
