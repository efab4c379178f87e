// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.Cli.Project;

/// <summary>One run of <c>dotnet build</c> and what is made of its output.</summary>
internal sealed class AppBuild(string project, string configuration, IReadOnlyList<string> properties, bool isJson)
{
    private const string PcTarget = "net10.0";
    private const string BoardTarget = "netnano1.0";

    /// <summary>Builds for the PC.</summary>
    /// <returns>Exit code.</returns>
    internal async Task<int> ForPcAsync(CancellationToken cancel)
    {
        await BuildAsync(PcTarget, [], cancel);
        AppOutput output = await FindOutputAsync(PcTarget, cancel);
        Tell(new JsonObject { ["target"] = PcTarget, ["assembly"] = output.Assembly }, output.Assembly);
        return ExitCodes.Success;
    }

    /// <summary>Builds for boards and joins the image.</summary>
    /// <returns>Exit code.</returns>
    /// <exception cref="IOException">Something is missing.</exception>
    internal async Task<int> ForBoardsAsync(string processor, string? platformFolder, string? imageFile, CancellationToken cancel)
    {
        if (!File.Exists(processor))
            throw new IOException($"there is no metadata processor {processor}");
        await BuildAsync(BoardTarget, ["-p:MetadataProcessor=" + processor], cancel);
        AppOutput output = await FindOutputAsync(BoardTarget, cancel);
        IReadOnlyList<ImagePart> parts = ImageFiles.Read(output.Folder, platformFolder);
        byte[] image = DeploymentImage.Join(parts);
        string file = Path.GetFullPath(imageFile ?? Path.ChangeExtension(output.Assembly, ".bin"));
        await File.WriteAllBytesAsync(file, image, cancel);
        Tell(Describe(file, image, parts), $"{file}: {parts.Count} assemblies, {image.Length:n0} bytes");
        return ExitCodes.Success;
    }

    private static JsonObject Describe(string file, byte[] image, IReadOnlyList<ImagePart> parts) => new()
    {
        ["target"] = BoardTarget,
        ["image"] = file,
        ["size"] = image.Length,
        ["assemblies"] = new JsonArray([.. parts.Select(part => new JsonObject { ["name"] = part.Name, ["size"] = part.Data.Length })]),
    };

    private void Tell(JsonObject result, string text) => Console.Out.WriteLine(isJson ? result.ToJsonString(JsonSerializerOptions.Web) : text);

    private async Task BuildAsync(string target, string[] more, CancellationToken cancel)
    {
        string[] arguments = ["build", project, "-f", target, "-c", configuration, "-v", "q", "--nologo", .. properties.Select(property => "-p:" + property), .. more];
        Console.Error.WriteLine(Programs.Quote(["dotnet", .. arguments]));
        // Standard output is for the result alone.
        Programs.Outcome outcome = await Programs.CaptureAsync("dotnet", arguments, cancel);
        Console.Error.Write(outcome.Output + outcome.Errors);
        if (outcome.ExitCode != 0)
            throw new IOException("dotnet build failed: the lines above say where");
    }

    private async Task<AppOutput> FindOutputAsync(string target, CancellationToken cancel)
    {
        string[] arguments =
        [
            "msbuild", project, "-nologo", "-getProperty:TargetPath", "-getProperty:OutputType", "-p:TargetFramework=" + target, "-p:Configuration=" + configuration,
            .. properties.Select(property => "-p:" + property),
        ];
        Programs.Outcome outcome = await Programs.CaptureAsync("dotnet", arguments, cancel);
        string? path = outcome.ExitCode == 0 ? JsonNode.Parse(outcome.Output)?["Properties"]?["TargetPath"]?.GetValue<string>() : null;
        return string.IsNullOrEmpty(path) ? throw new IOException("dotnet msbuild does not say where the app is: " + outcome.LastLine) : new AppOutput(path);
    }

    private sealed record AppOutput(string Assembly)
    {
        internal string Folder => Path.GetDirectoryName(Assembly)!;
    }
}
