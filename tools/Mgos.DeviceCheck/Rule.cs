// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck;

/// <summary>One thing to look for. The walker calls the methods for everything in the assembly; a rule overrides what it needs.</summary>
internal abstract class Rule
{
    /// <summary>MGOSnnn, stable for ever.</summary>
    public abstract string Code { get; }

    internal Report Report { private get; set; }

    public virtual void CheckModule(ModuleDefinition module) { }

    public virtual void CheckType(TypeDefinition type) { }

    public virtual void CheckField(FieldDefinition field) { }

    public virtual void CheckMethod(MethodDefinition method) { }

    public virtual void CheckInstruction(MethodDefinition method, Instruction instruction) { }

    /// <summary>Any mention of a type outside attributes; constructed types come whole, then in parts.</summary>
    public virtual void CheckTypeUse(IMemberDefinition user, TypeReference used, Instruction at) { }

    protected void Refuse(IMemberDefinition member, string text, Instruction at = null) => Report.Add(Code, member, text, at);

    protected void Refuse(ModuleDefinition module, string text) => Report.Add(Code, module, text);
}
