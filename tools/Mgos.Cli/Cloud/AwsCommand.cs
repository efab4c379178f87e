// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;
using Mgos.Cli.Devices;
using Mgos.Cli.Project;
using Mgos.Client.Config;
using Mgos.Client.Files;

namespace Mgos.Cli.Cloud;

/// <summary><c>mgos aws-iot-setup</c>: shows what connects a device to AWS IoT, and does it with <c>--yes</c>.</summary>
internal static class AwsCommand
{
    private const string None = "-";
    private static readonly string[] s_keys = ["device.id", "mqtt.enable", "mqtt.server", "mqtt.ssl_cert", "mqtt.ssl_key", "mqtt.ssl_ca_cert", "aws.thing_name"];

    /// <summary>The command under the name that <c>mos</c> has.</summary>
    internal static Command Create(DeviceCommands device) => Create(device, "aws-iot-setup", "aws-iot-setup");

    /// <summary>The same as a part of <c>mgos cloud</c>.</summary>
    internal static Command CreateGroup(DeviceCommands device) =>
        new DocumentedCommand("cloud", "Connects the device to a cloud.", "mgos cloud aws --port http://192.168.1.20/rpc > plan.sh") { Create(device, "aws", "cloud aws") };

    private static Command Create(DeviceCommands device, string name, string words)
    {
        Option<bool> yes = new("--yes") { Description = "Does it, with the AWS CLI; without it the plan is printed as a script" };
        Option<string?> region = new("--aws-region") { Description = "Region; that of the AWS CLI unless given", HelpName = "REGION" };
        Option<string?> profile = new("--aws-profile") { Description = "Profile of the AWS CLI", HelpName = "NAME" };
        Option<string?> thing = new("--aws-iot-thing") { Description = "Thing; the id of the device unless given, - for none", HelpName = "NAME" };
        Option<string?> policy = new("--aws-iot-policy") { Description = "Policy; one is made for this device alone unless given, - for none", HelpName = "NAME" };
        Option<string?> server = new("--aws-mqtt-server") { Description = "Server instead of that of the account", HelpName = "HOST:PORT" };
        Option<string?> authority = new("--aws-ca-file") { Description = "File with the authorities of AWS, such as AmazonRootCA1.pem, if the device has no ca.pem", HelpName = "FILE" };
        Command command = new DocumentedCommand(
            name,
            "Connects the device to AWS IoT: key, certificate, policy, thing, settings. Prints the plan as a script; --yes runs it.",
            $"mgos {words} --port http://192.168.1.20/rpc > plan.sh",
            $"mgos {words} --aws-region eu-west-1 --yes")
        {
            yes, region, profile, thing, policy, server, authority,
        };
        return device.On(command, async run =>
        {
            string id = await CheckAsync(run, run.Parsed.GetValue(authority) != null);
            string? thingName = OrNone(run.Parsed.GetValue(thing) ?? id);
            AwsSettings settings = new(run.Client.Port.Text, id, thingName, OrNone(run.Parsed.GetValue(policy) ?? "mgos-" + (thingName ?? id)))
            {
                Region = run.Parsed.GetValue(region),
                Profile = run.Parsed.GetValue(profile),
                Server = run.Parsed.GetValue(server),
                AuthorityFile = run.Parsed.GetValue(authority) is { } file ? run.PathOf(file) : null,
            };
            if (run.Parsed.GetValue(yes))
                await SetUpAsync(run, settings);
            else
                run.Output.Write(AwsPlan.Script(settings));
        });
    }

    private static string? OrNone(string name) => name == None ? null : name;

    // What the device lacks is told before anything is made.
    private static async Task<string> CheckAsync(DeviceRun run, bool hasAuthorities)
    {
        JsonNode? config = await run.Config.GetAsync("", null, run.Cancel);
        string[] missing = [.. s_keys.Where(key => Find(config, key) == null)];
        if (missing.Length > 0)
            throw new IOException($"the device has no {string.Join(", ", missing)}: its firmware needs the libraries for MQTT and AWS (Mgos.Aws)");
        if (!hasAuthorities && !(await run.Files.ListNamesAsync("/", run.Cancel)).Contains(AwsSettings.DeviceAuthorityFile))
            throw new IOException($"the device has no {AwsSettings.DeviceAuthorityFile}: give the authorities of AWS with --aws-ca-file AmazonRootCA1.pem");
        return Find(config, s_keys[0])?.ToString() is { Length: > 0 } text ? text : throw new IOException("the device has no id: set device.id first");
    }

    private static JsonNode? Find(JsonNode? config, string path) => path.Split('.').Aggregate(config, (node, name) => (node as JsonObject)?[name]);

    private static async Task SetUpAsync(DeviceRun run, AwsSettings settings)
    {
        if (Programs.Find("aws") == null)
            throw new IOException("the AWS CLI is not installed: see https://aws.amazon.com/cli/, or run the printed plan elsewhere");
        string folder = run.PathOf(".");
        AwsRun aws = new(folder, run.Terminal.Errors, run.Cancel);
        if (settings.Region != null)
            aws.Set("REGION", settings.Region);
        await aws.RunAsync(AwsPlan.Questions(settings));
        aws.Set("SERVER", settings.Server ?? aws.Fill("{ENDPOINT}:8883"));
        AwsKey.Write(Path.Combine(folder, settings.KeyFile), Path.Combine(folder, settings.RequestFile), settings.ClientId);
        await File.WriteAllTextAsync(Path.Combine(folder, settings.PolicyFile), aws.Fill(AwsPolicy.Create(settings)), run.Cancel);
        try
        {
            await aws.RunAsync(AwsPlan.Makings(settings));
            await PutAsync(run, settings, folder, aws);
        }
        catch
        {
            run.Terminal.Errors.WriteLine("mgos: taken back:");
            await aws.UndoAsync();
            throw;
        }

        if (run.IsJson)
            run.WriteJson(new JsonObject { ["certificate"] = aws.Fill("{CERT_ARN}"), ["thing"] = settings.ThingName, ["policy"] = settings.PolicyName, ["server"] = aws.Fill("{SERVER}") });
        else
            run.Terminal.Errors.WriteLine($"{settings.ClientId} is set up for {aws.Fill("{SERVER}")}; the device restarts.");
    }

    private static async Task PutAsync(DeviceRun run, AwsSettings settings, string folder, AwsRun aws)
    {
        if (settings.AuthorityFile is { } file)
            await run.Files.PutAsync(AwsSettings.DeviceAuthorityFile, await File.ReadAllBytesAsync(file, run.Cancel), new PutOptions(), run.Cancel);
        foreach (string name in new[] { settings.CertificateFile, settings.KeyFile })
            await run.Files.PutAsync(name, await File.ReadAllBytesAsync(Path.Combine(folder, name), run.Cancel), new PutOptions(), run.Cancel);
        await run.Config.SetAsync([.. settings.Values.Select(value => KeyValuePair.Create(value.Key, (string?)aws.Fill(value.Value)))], new ConfigSetOptions(), run.Cancel);
    }
}
