// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck;

/// <summary>Source positions from the symbols of the assembly, if it has any.</summary>
internal static class SourceLines
{
    /// <summary>File name and line of an instruction, of the start of a method without one, or null.</summary>
    public static string Of(MethodDefinition method, Instruction at)
    {
        if (method?.DebugInformation is not { HasSequencePoints: true } symbols)
            return null;
        var points = symbols.SequencePoints.Where(p => !p.IsHidden).ToList();
        var point = points.LastOrDefault(p => at != null && p.Offset <= at.Offset) ?? points.FirstOrDefault();
        return point == null ? null : $"{Path.GetFileName(point.Document.Url)}:{point.StartLine}";
    }
}
