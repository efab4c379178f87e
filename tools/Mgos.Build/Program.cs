// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Reads manifests and writes what follows from them; MSBuild runs it before a library or an app is compiled.</summary>
public static class Program
{
    private const string Usage = """
        Mgos.Build library --manifest mos.yml --target TFM --namespace NS --code FILE
        Mgos.Build app     --manifest mos.yml --manifests LIST [--packages LIST] --target TFM --namespace NS --code FILE --files FOLDER --inputs FILE [--version V] [--firmware-version V] [--without NAME;NAME]
        Mgos.Build bundle  --manifest mos.yml --target TFM --assembly APP.dll --engine FOLDER --code FILE --files FOLDER --output FILE
        Mgos.Build readme  --manifest mos.yml [--check true] README.md
        Mgos.Build packages --libraries FOLDER [--check true] README.md
        Mgos.Build nuspecs --repository FOLDER [--check true]
        Mgos.Build template --repository FOLDER [--check true]
        Mgos.Build gallery --repository FOLDER --url ADDRESS --output FOLDER
        """;

    /// <summary>Runs one command.</summary>
    /// <param name="args">Command and options.</param>
    /// <returns>0; 1 for a manifest that cannot be built; 2 for a wrong command line.</returns>
    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs one command.</summary>
    /// <param name="args">Command and options.</param>
    /// <param name="output">Takes errors and warnings, in the form that MSBuild reads.</param>
    /// <param name="usage">Takes the answer to a wrong command line.</param>
    /// <returns>0; 1 for a manifest that cannot be built; 2 for a wrong command line.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter usage)
    {
        try
        {
            return Run(new Arguments(args), new Reporter(output));
        }
        catch (ManifestException e)
        {
            output.WriteLine(e.ToDiagnostic());
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            output.WriteLine($"Mgos.Build: error {Codes.BadFile}: {e.Message}");
            return 1;
        }
        catch (ArgumentException e)
        {
            usage.WriteLine(e.Message);
            usage.WriteLine(Usage);
            return 2;
        }
    }

    private static int Run(Arguments arguments, Reporter reporter)
    {
        switch (arguments.Command)
        {
            case "library": LibraryCommand.Run(arguments, reporter); return 0;
            case "app": AppCommand.Run(arguments, reporter); return 0;
            case "bundle": BundleCommand.Run(arguments, reporter); return 0;
            case "readme": ReadmeCommand.Run(arguments, reporter); return 0;
            case "packages": PackagesCommand.Run(arguments, reporter); return 0;
            case "nuspecs": NuspecsCommand.Run(arguments, reporter); return 0;
            case "template": TemplateCommand.Run(arguments, reporter); return 0;
            case "gallery": GalleryCommand.Run(arguments, reporter); return 0;
            default: throw new ArgumentException($"unknown command '{arguments.Command}'");
        }
    }
}
