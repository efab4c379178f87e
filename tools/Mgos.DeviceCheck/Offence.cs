// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck;

/// <summary>The first thing in a static initialiser that is more than making a value.</summary>
internal sealed record Offence(string Reason, Instruction At);
