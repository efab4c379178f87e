// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.IO;

namespace Mgos.DeviceCheck;

/// <summary>Refuses in a netnano1.0 assembly what compiles and then does not work on nanoCLR.</summary>
internal static class Program
{
    private const int Clean = 0;
    private const int Refused = 1;
    private const int BadUsage = 2;

    private static int Main(string[] arguments)
    {
        if (CheckOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(CheckOptions.Usage);
            return BadUsage;
        }

        try
        {
            var findings = DeviceChecker.Check(options);
            foreach (var finding in findings)
                Console.WriteLine(finding);
            return findings.Count == 0 ? Clean : Refused;
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            Console.WriteLine($"{options.Assembly}: error MGOS300: cannot be read: {e.Message}");
            return Refused;
        }
    }
}
