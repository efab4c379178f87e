// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.RegularExpressions;
using Mgos.Cli.Project;

namespace Mgos.Cli.Cloud;

/// <summary>What is done at AWS and on the device, as steps that are run and as a script that one can read and run by hand.</summary>
internal static partial class AwsPlan
{
    private const int TlsPort = 8883;

    /// <summary>Questions, which change nothing.</summary>
    internal static IReadOnlyList<AwsStep> Questions(AwsSettings settings)
    {
        List<AwsStep> steps = [Step(settings, "The account", "ACCOUNT", "sts", "get-caller-identity", "--query", "Account", "--output", "text")];
        if (settings.Region == null)
            steps.Insert(0, Step(settings, "The region", "REGION", "configure", "get", "region"));
        if (settings.Server == null)
            steps.Add(Step(settings, "The broker of the account", "ENDPOINT", "iot", "describe-endpoint", "--endpoint-type", "iot:Data-ATS", "--query", "endpointAddress", "--output", "text"));
        return steps;
    }

    /// <summary>What is made at AWS, once key and request are in their files.</summary>
    internal static IReadOnlyList<AwsStep> Makings(AwsSettings settings)
    {
        List<AwsStep> steps =
        [
            Step(settings, "A certificate for the key; the key itself stays here", "CERT_ARN", "iot", "create-certificate-from-csr", "--set-as-active", "--certificate-signing-request", "file://" + settings.RequestFile,
                "--certificate-pem-outfile", settings.CertificateFile, "--query", "certificateArn", "--output", "text") with
            {
                Undo = [Aws(settings, "iot", "update-certificate", "--certificate-id", "{CERT_ID}", "--new-status", "INACTIVE"), Aws(settings, "iot", "delete-certificate", "--certificate-id", "{CERT_ID}")],
            },
        ];
        if (settings.PolicyName is { } policy)
        {
            steps.Add(Step(settings, "What the device may do: connect under its own id, its shadow, its RPC and its log", null, "iot", "create-policy", "--policy-name", policy, "--policy-document", "file://" + settings.PolicyFile) with
            {
                Unless = Aws(settings, "iot", "get-policy", "--policy-name", policy),
                Undo = [Aws(settings, "iot", "delete-policy", "--policy-name", policy)],
            });
            steps.Add(Step(settings, "The certificate gets the policy", null, "iot", "attach-policy", "--policy-name", policy, "--target", "{CERT_ARN}") with
            {
                Undo = [Aws(settings, "iot", "detach-policy", "--policy-name", policy, "--target", "{CERT_ARN}")],
            });
        }

        if (settings.ThingName is { } thing)
        {
            steps.Add(Step(settings, "The thing, which has the shadow", null, "iot", "create-thing", "--thing-name", thing) with
            {
                Unless = Aws(settings, "iot", "describe-thing", "--thing-name", thing),
                Undo = [Aws(settings, "iot", "delete-thing", "--thing-name", thing)],
            });
            steps.Add(Step(settings, "The certificate belongs to the thing", null, "iot", "attach-thing-principal", "--thing-name", thing, "--principal", "{CERT_ARN}") with
            {
                Undo = [Aws(settings, "iot", "detach-thing-principal", "--thing-name", thing, "--principal", "{CERT_ARN}")],
            });
        }

        return steps;
    }

    /// <summary>The whole plan as a script for sh.</summary>
    internal static string Script(AwsSettings settings)
    {
        StringBuilder script = new();
        script.Append("#!/bin/sh\n# Sets the device ").Append(settings.ClientId).Append(" up for AWS IoT. 'mgos aws-iot-setup --yes' does the same.\nset -eu\n");
        if (settings.Region != null)
            script.Append("\nREGION=").Append(Programs.Quote(settings.Region)).Append('\n');
        foreach (AwsStep step in Questions(settings))
            Append(script, step);
        script.Append("SERVER=").Append(settings.Server == null ? $"\"$ENDPOINT:{TlsPort}\"" : Programs.Quote(settings.Server)).Append('\n');
        script.Append("\n# Key and request; mgos makes them itself\nopenssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ").Append(settings.KeyFile).Append(" -out ").Append(settings.RequestFile)
            .Append(" -subj ").Append(Programs.Quote("/CN=" + settings.ClientId)).Append('\n');
        if (settings.PolicyName != null)
            script.Append("cat > ").Append(settings.PolicyFile).Append(" << END\n").Append(Variables(AwsPolicy.Create(settings).Replace("$", "\\$", StringComparison.Ordinal))).Append("\nEND\n");
        foreach (AwsStep step in Makings(settings))
            Append(script, step);
        AppendDevice(script, settings);
        return script.ToString();
    }

    private static void AppendDevice(StringBuilder script, AwsSettings settings)
    {
        string port = Programs.Quote(settings.Port);
        script.Append("\n# Certificate and key onto the device, then its settings; it restarts\n");
        if (settings.AuthorityFile != null)
            script.Append("mgos --port ").Append(port).Append(" put ").Append(Programs.Quote(settings.AuthorityFile)).Append(' ').Append(AwsSettings.DeviceAuthorityFile).Append('\n');
        foreach (string file in new[] { settings.CertificateFile, settings.KeyFile })
            script.Append("mgos --port ").Append(port).Append(" put ").Append(file).Append('\n');
        script.Append("mgos --port ").Append(port).Append(" config-set");
        foreach ((string path, string value) in settings.Values)
            script.Append(" \\\n  ").Append(Word(path + "=" + value));
        script.Append('\n');
    }

    private static void Append(StringBuilder script, AwsStep step)
    {
        string line = string.Join(' ', step.Words.Select(Word));
        script.Append("\n# ").Append(step.Comment).Append('\n');
        if (step.Unless != null)
            script.Append(string.Join(' ', step.Unless.Select(Word))).Append(" > /dev/null 2>&1 || ");
        script.Append(step.Result == null ? line : $"{step.Result}=$({line})").Append('\n');
    }

    private static string Word(string word) => Placeholder().IsMatch(word) ? "\"" + Variables(word) + "\"" : Programs.Quote(word);

    private static string Variables(string text) => Placeholder().Replace(text, "${$1}");

    private static AwsStep Step(AwsSettings settings, string comment, string? result, params string[] words) => new(comment, Aws(settings, words)) { Result = result };

    private static string[] Aws(AwsSettings settings, params string[] words) =>
        ["aws", .. settings.Profile == null ? Array.Empty<string>() : ["--profile", settings.Profile], .. settings.Region == null || words[0] == "configure" ? Array.Empty<string>() : ["--region", settings.Region], .. words];

    [GeneratedRegex("\\{([A-Z_]+)\\}")]
    private static partial Regex Placeholder();
}
