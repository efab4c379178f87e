// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.TestKit;

/// <summary>The power fails: nothing after this point has happened.</summary>
public sealed class PowerCutException : Exception
{
}
