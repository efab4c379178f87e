// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace Mgos.DeviceCheck.Tests;

/// <summary>What the C# compiler refuses by itself, but what a newer one or another language might write.</summary>
public class EditedTests
{
    private const string Source = "public interface I { void M(); } public class C { int _f; public void M(int a) { _f = a; } }";

    [Fact]
    public void Volatile_access_is_refused()
    {
        using var assembly = DeviceAssembly.Compile(Source).Edit(m => Insert(m, Instruction.Create(OpCodes.Volatile)));
        Assert.Contains(assembly.Check(), f => f.StartsWith("C.M: error MGOS306: "));
    }

    [Fact]
    public void Access_without_volatile_is_accepted()
    {
        using var assembly = DeviceAssembly.Compile(Source).Edit(m => Insert(m, Instruction.Create(OpCodes.Nop)));
        Assert.Empty(assembly.Check());
    }

    [Fact]
    public void An_interface_method_with_a_body_is_refused()
    {
        using var assembly = DeviceAssembly.Compile(Source).Edit(module =>
        {
            var method = module.GetType("I").Methods.Single();
            method.IsAbstract = false;
            method.Body = new MethodBody(method);
            method.Body.Instructions.Add(Instruction.Create(OpCodes.Ret));
        });
        Assert.Contains(assembly.Check(), f => f.StartsWith("I.M: error MGOS309: "));
    }

    [Fact]
    public void A_static_interface_method_is_refused()
    {
        using var assembly = DeviceAssembly.Compile(Source).Edit(module => module.GetType("I").Methods.Single().IsStatic = true);
        Assert.Contains(assembly.Check(), f => f.StartsWith("I.M: error MGOS309: "));
    }

    private static void Insert(ModuleDefinition module, Instruction instruction)
    {
        var body = module.GetType("C").Methods.First(m => m.Name == "M").Body;
        body.Instructions.Insert(body.Instructions.IndexOf(body.Instructions.First(i => i.OpCode.Code == Code.Stfld)), instruction);
    }
}
