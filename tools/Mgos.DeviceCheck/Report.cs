// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck;

/// <summary>Collects findings: each place and text once.</summary>
internal sealed class Report
{
    private readonly HashSet<(string, string, string)> _seen = [];
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public void Add(string code, IMemberDefinition member, string text, Instruction at = null)
    {
        var where = MemberNames.Of(member);
        if (_seen.Add((code, where, text)))
            _findings.Add(new Finding(code, where, text, SourceLines.Of(member as MethodDefinition, at)));
    }

    public void Add(string code, ModuleDefinition module, string text) =>
        _findings.Add(new Finding(code, module.Assembly.Name.Name, text, null));
}
