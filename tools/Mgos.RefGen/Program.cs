// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.IO;

namespace Mgos.RefGen;

/// <summary>Turns the API data of the nanoFramework packages into reference assemblies.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length != 2)
        {
            Console.Error.WriteLine("usage: Mgos.RefGen <folder with *.json> <output folder>");
            return 2;
        }

        try
        {
            ReferenceFolder.Write(ApiCatalog.Load(arguments[0]), arguments[1]);
            return 0;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or FormatException or ArgumentException)
        {
            Console.Error.WriteLine($"Mgos.RefGen: error MGOS001: {e.Message}");
            return 1;
        }
    }
}
