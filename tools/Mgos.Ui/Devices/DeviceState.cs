// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ui.Devices;

/// <summary>How a device stands.</summary>
internal enum DeviceState
{
    /// <summary>Nobody has asked it yet.</summary>
    Unknown,

    /// <summary>It answers.</summary>
    Online,

    /// <summary>It does not.</summary>
    Offline,
}
