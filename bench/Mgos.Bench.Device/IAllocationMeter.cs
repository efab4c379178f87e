// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench;

/// <summary>Counts the managed bytes that a call allocates.</summary>
internal interface IAllocationMeter
{
    /// <summary>Bytes a call, rounded to the nearest.</summary>
    int BytesPerCall(IBenchCase subject);
}
