// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Reflection;
using nanoFramework.TestFramework;

namespace Mgos.TestLauncher;

/// <summary>Runs every test class of the test assembly that is loaded beside this program, as the PC does.</summary>
public static class Program
{
    /// <summary>The last line, for whoever waits for the end.</summary>
    private const string EndMarker = "*** end of tests ***";

    /// <summary>The name that every test assembly has on a device; nanoFramework's own launcher wants it too.</summary>
    private const string TestAssemblyName = "NFUnitTest";

    /// <summary>Runs the tests.</summary>
    public static void Main()
    {
        TestTotals totals = new TestTotals();
        Type[] types = Assembly.Load(TestAssemblyName).GetTypes();
        for (int i = 0; i < types.Length; i++)
        {
            if (TestAttributes.Has(types[i].GetCustomAttributes(true), typeof(TestClassAttribute)))
                new TestClassRun(types[i], totals).Run();
        }

        Console.WriteLine(TestProject.Name + ": " + totals.ToString());
        Console.WriteLine(EndMarker);
    }
}
