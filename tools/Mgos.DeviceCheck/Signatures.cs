// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Linq;
using Mono.Cecil;

namespace Mgos.DeviceCheck;

/// <summary>Methods as nanoCLR tells them apart: by name, parameter types and return type.</summary>
internal static class Signatures
{
    public static bool Same(MethodReference one, MethodReference other) => one.Name == other.Name && SameTypes(one, other);

    public static bool SameTypes(MethodReference one, MethodReference other) =>
        one.ReturnType.FullName == other.ReturnType.FullName
        && one.Parameters.Select(p => p.ParameterType.FullName).SequenceEqual(other.Parameters.Select(p => p.ParameterType.FullName));
}
