// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Runtime.CompilerServices;

/// <summary>Tells the compiler to fill in the line of the caller; the device's core library lacks it.</summary>
[ExcludeType]
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CallerLineNumberAttribute : Attribute
{
}
