// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client.Files;

/// <summary>How far a transfer is.</summary>
/// <param name="Done">Bytes that have been transferred.</param>
/// <param name="Total">Bytes in all.</param>
public readonly record struct FileProgress(long Done, long Total);
