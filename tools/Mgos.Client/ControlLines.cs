// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client;

/// <summary>What is done to DTR and RTS when a serial port is opened; on many boards they are wired to reset and boot mode.</summary>
public enum ControlLines
{
    /// <summary>Both are made inactive, first DTR, then RTS.</summary>
    Inactive,

    /// <summary>Both are made active.</summary>
    Active,

    /// <summary>Both are left as the operating system has them.</summary>
    Untouched,
}
