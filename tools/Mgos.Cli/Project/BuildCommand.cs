// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Mgos.Cli.Project;

/// <summary><c>mgos build</c>: builds an app for the PC, or for boards with its deployment image.</summary>
internal static class BuildCommand
{
    internal static Command Create()
    {
        Argument<string> project = new("PROJECT") { Description = "Project file or its folder", DefaultValueFactory = _ => "." };
        Option<string> configuration = new("--configuration", "-c") { Description = "Release or Debug", HelpName = "NAME", DefaultValueFactory = _ => "Release" };
        Option<string?> processor = new("--metadata-processor") { Description = "nanoFramework's metadata processor, a program or a .dll: builds for boards and makes the deployment image", HelpName = "PATH" };
        Option<string?> pe = new("--pe") { Description = "With --metadata-processor: folder of nanoFramework's own .pe files, if the build does not put them beside the app", HelpName = "DIR" };
        Option<string?> image = new("--image", "-o") { Description = "With --metadata-processor: file of the image; APP.bin beside the app unless given", HelpName = "FILE" };
        Option<string[]> properties = new("--property", "-p") { Description = "A property for dotnet build, such as NanoPackages=true", HelpName = "NAME=VALUE" };
        Option<bool> json = ProjectOptions.Json();
        Command command = new DocumentedCommand(
            "build",
            "Builds an app: for the PC, or with --metadata-processor for boards, with the image that 'mgos flash' writes.",
            "mgos build",
            "mgos build --metadata-processor nanoFramework.Tools.MetadataProcessor.Console.dll --image Blink.bin")
        {
            project, configuration, processor, pe, image, properties, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(processor) == null && (result.GetResult(pe) ?? result.GetResult(image)) != null)
                result.AddError("--pe and --image need --metadata-processor");
        });
        command.SetAction((parsed, cancel) => Guard.RunAsync(() =>
        {
            AppBuild build = new(parsed.GetValue(project)!, parsed.GetValue(configuration)!, parsed.GetValue(properties) ?? [], parsed.GetValue(json));
            return parsed.GetValue(processor) is { } path
                ? build.ForBoardsAsync(Path.GetFullPath(path), parsed.GetValue(pe), parsed.GetValue(image), cancel)
                : build.ForPcAsync(cancel);
        }));
        return command;
    }
}
