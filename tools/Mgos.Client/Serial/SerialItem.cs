// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client.Serial;

/// <summary>A piece of a serial stream.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Data">Its bytes.</param>
internal readonly record struct SerialItem(SerialItemKind Kind, ReadOnlyMemory<byte> Data);
