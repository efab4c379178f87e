// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.Runtime.Native;

/// <summary>Thrown on the device in a section that outruns its <see cref="ExecutionConstraint"/>.</summary>
public class ConstraintException : Exception
{
}
