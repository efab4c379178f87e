// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.AwsDouble;

/// <summary>A request that is refused.</summary>
/// <param name="code">Code.</param>
/// <param name="message">Words.</param>
internal sealed class ShadowRejection(int code, string message) : Exception(message)
{
    internal int Code { get; } = code;
}
