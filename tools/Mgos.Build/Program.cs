// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Reads manifests and writes what follows from them; MSBuild runs it before a library or an app is compiled.</summary>
public static class Program
{
    private const string Usage = """
        Mgos.Build library --manifest mos.yml --target TFM --namespace NS --code FILE
        Mgos.Build app     --manifest mos.yml --manifests LIST --target TFM --namespace NS --version V --code FILE --files FOLDER --inputs FILE
        Mgos.Build readme  --manifest mos.yml [--check true] README.md
        """;

    /// <summary>Runs one command.</summary>
    /// <param name="args">Command and options.</param>
    /// <returns>0; 1 for a manifest that cannot be built; 2 for a wrong command line.</returns>
    public static int Main(string[] args)
    {
        try
        {
            return Run(new Arguments(args));
        }
        catch (ManifestException e)
        {
            Console.Out.WriteLine(e.ToDiagnostic());
            return 1;
        }
        catch (ArgumentException e)
        {
            Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine(Usage);
            return 2;
        }
    }

    private static int Run(Arguments arguments)
    {
        Reporter reporter = new(Console.Out);
        switch (arguments.Command)
        {
            case "library": LibraryCommand.Run(arguments, reporter); return 0;
            case "app": AppCommand.Run(arguments, reporter); return 0;
            case "readme": return ReadmeCommand.Run(arguments, reporter);
            default: throw new ArgumentException($"unknown command '{arguments.Command}'");
        }
    }
}
