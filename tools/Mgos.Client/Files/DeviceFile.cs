// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client.Files;

/// <summary>A file of a device.</summary>
/// <param name="Name">Name.</param>
/// <param name="Size">Size in bytes; -1 if the device does not tell.</param>
public sealed record DeviceFile(string Name, long Size);
