// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Xunit;

namespace Mgos.DeviceCheck.Tests;

/// <summary>An application with one unknown type or member does not start at all.</summary>
public class ReferenceTests
{
    private const string Use = "public class C { public int M() => new Lib().Old(); }";

    [Fact]
    public void A_member_that_the_library_has_is_accepted()
    {
        using var library = DeviceAssembly.Compile("public class Lib { public int Old() => 1; }", "Lib");
        using var assembly = DeviceAssembly.Compile(Use, "Case", library);
        Assert.Empty(assembly.Check());
    }

    [Fact]
    public void A_member_that_the_library_has_lost_is_refused()
    {
        using var library = DeviceAssembly.Compile("public class Lib { public int Old() => 1; }", "Lib");
        using var assembly = DeviceAssembly.Compile(Use, "Case", library);
        library.Edit(m => m.GetType("Lib").Methods[0].Name = "New");
        Assert.Contains(assembly.Check(), f => f.StartsWith("C.M: error MGOS314: System.Int32 Lib::Old() does not exist"));
    }

    [Fact]
    public void A_type_that_the_library_has_lost_is_refused()
    {
        using var library = DeviceAssembly.Compile("public class Lib { public int Old() => 1; }", "Lib");
        using var assembly = DeviceAssembly.Compile(Use, "Case", library);
        library.Edit(m => m.GetType("Lib").Name = "Other");
        Assert.Contains(assembly.Check(), f => f.StartsWith("C.M: error MGOS314: type Lib is in no referenced assembly"));
    }
}
