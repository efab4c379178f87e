// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Mgos.Cli.Cloud;
using Mgos.Cli.Tests.Project;

namespace Mgos.Cli.Tests.Cloud;

/// <summary><c>mgos aws-iot-setup</c>, with an AWS CLI and a device that record.</summary>
public sealed class AwsTests : IDisposable
{
    private const string Arn = "arn:aws:iot:eu-west-1:123:cert/abc";

    private readonly FakeProgram _aws = new("aws", $$"""
        [ ! -f "$FOLDER/fail" ] || case "$*" in *"$(cat "$FOLDER/fail")"*) echo 'An error occurred: denied' >&2; exit 254 ;; esac
        case "$*" in
          *get-caller-identity*) echo 123 ;;
          *describe-endpoint*) echo x-ats.iot.eu-west-1.amazonaws.com ;;
          *create-certificate-from-csr*) echo CERT > "$FOLDER/aws-esp32_1.crt.pem"; echo {{Arn}} ;;
          *get-policy*|*describe-thing*) exit 254 ;;
        esac
        """);

    private readonly Dictionary<string, string> _files = [];
    private readonly JsonObject _config = JsonNode.Parse("""{"device":{"id":"esp32_1"},"mqtt":{"enable":false,"server":"","ssl_cert":"","ssl_key":"","ssl_ca_cert":""},"aws":{"thing_name":""}}""")!.AsObject();
    private readonly ScriptedHttpDevice _device;
    private bool _hasAuthorities = true;

    public AwsTests() => _device = new ScriptedHttpDevice(Answer);

    [Fact]
    public void Without_yes_it_prints_the_plan_and_does_nothing()
    {
        CommandLine.Outcome outcome = Run("--aws-region", "eu-west-1");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.StartsWith("#!/bin/sh\n", outcome.Output);
        Assert.Contains("""CERT_ARN=$(aws --region eu-west-1 iot create-certificate-from-csr --set-as-active --certificate-signing-request file://aws-esp32_1.csr.pem""", outcome.Output);
        Assert.Contains("aws --region eu-west-1 iot get-policy --policy-name mgos-esp32_1 > /dev/null 2>&1 || aws --region eu-west-1 iot create-policy", outcome.Output);
        Assert.Contains("arn:aws:iot:${REGION}:${ACCOUNT}:topic/\\$aws/things/esp32_1/shadow/*", outcome.Output);
        Assert.Contains($"mgos --port {_device.Port} put aws-esp32_1.key.pem\n", outcome.Output);
        Assert.Contains("\"mqtt.server=${SERVER}\"", outcome.Output);
        Assert.Empty(_aws.Calls);
        Assert.DoesNotContain(_device.Calls, call => call.StartsWith("FS.Put", StringComparison.Ordinal) || call.StartsWith("Config.Set", StringComparison.Ordinal));
    }

    [Fact]
    public void The_printed_plan_is_a_script_that_a_shell_can_read()
    {
        string file = Path.Combine(_aws.Folder, "plan.sh");
        File.WriteAllText(file, Run().Output);
        using System.Diagnostics.Process shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-n", file]) { RedirectStandardError = true })!;
        Assert.Equal("", shell.StandardError.ReadToEnd());
    }

    [Fact]
    public void With_yes_it_does_what_the_plan_says()
    {
        CommandLine.Outcome outcome = Run("--aws-region", "eu-west-1", "--yes");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Equal(
            ["get-caller-identity", "describe-endpoint", "create-certificate-from-csr", "get-policy", "create-policy", "attach-policy", "describe-thing", "create-thing", "attach-thing-principal"],
            _aws.Calls.Select(call => call.Split(' ')[3]));
        Assert.EndsWith($"--policy-name mgos-esp32_1 --target {Arn}", _aws.Calls[5]);
        Assert.Equal("CERT\n", _files["aws-esp32_1.crt.pem"]);
        Assert.StartsWith("-----BEGIN EC PRIVATE KEY-----", _files["aws-esp32_1.key.pem"]);
        Assert.Equal(
            """Config.Set {"config":{"mqtt":{"server":"x-ats.iot.eu-west-1.amazonaws.com:8883","ssl_ca_cert":"ca.pem","ssl_cert":"aws-esp32_1.crt.pem","ssl_key":"aws-esp32_1.key.pem","enable":true},"aws":{"thing_name":"esp32_1"}},"save":true,"reboot":true}""",
            _device.Calls[^1]);
        Assert.Contains("esp32_1 is set up for x-ats.iot.eu-west-1.amazonaws.com:8883", outcome.Errors);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_aws.Folder, "aws-esp32_1.key.pem")));
    }

    [Fact]
    public void A_step_that_fails_takes_back_what_was_made()
    {
        File.WriteAllText(Path.Combine(_aws.Folder, "fail"), "attach-thing-principal");
        CommandLine.Outcome outcome = Run("--aws-region", "eu-west-1", "--yes");
        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith("mgos: aws attach-thing-principal failed: An error occurred: denied\n", outcome.Errors);
        Assert.Equal(["delete-thing", "detach-policy", "delete-policy", "update-certificate", "delete-certificate"], _aws.Calls[^5..].Select(call => call.Split(' ')[3]));
        Assert.Empty(_files);
    }

    [Fact]
    public void Settings_that_the_device_lacks_are_told_before_anything_is_made()
    {
        _config.Remove("aws");
        CommandLine.Outcome outcome = Run("--yes");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("mgos: the device has no aws.thing_name: its firmware needs", outcome.Errors);
        Assert.Empty(_aws.Calls);
    }

    [Fact]
    public void Authorities_that_the_device_lacks_are_told_before_anything_is_made()
    {
        _hasAuthorities = false;
        Assert.StartsWith("mgos: the device has no ca.pem: give the authorities of AWS with --aws-ca-file", Run("--yes").Errors);
        Assert.Empty(_aws.Calls);
    }

    [Fact]
    public void The_policy_allows_a_device_its_own_topics_alone()
    {
        JsonArray statements = JsonNode.Parse(AwsPolicy.Create(new AwsSettings("p", "dev", "dev", "x")))!["Statement"]!.AsArray();
        string[] resources = [.. statements.SelectMany(statement => statement!["Resource"] is JsonArray list ? list.Select(item => (string)item!) : [(string)statement!["Resource"]!])];
        Assert.All(resources, resource => Assert.Matches("^arn:aws:iot:\\{REGION\\}:\\{ACCOUNT\\}:(client/dev|topic(filter)?/(dev/(rpc\\*|log)|\\$aws/things/dev/shadow/\\*))$", resource));
        Assert.DoesNotContain(statements, statement => statement!["Action"]!.ToJsonString().Contains('*'));
    }

    public void Dispose()
    {
        _device.Dispose();
        _aws.Dispose();
    }

    private CommandLine.Outcome Run(params string[] arguments) => _aws.Run(_aws.Folder, ["aws-iot-setup", "--port", _device.Port, .. arguments]);

    private JsonNode? Answer(string method, JsonNode? arguments)
    {
        switch (method)
        {
            case "Config.Get":
                JsonNode? value = _config;
                foreach (string name in ((string?)arguments?["key"] ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries))
                    value = value![name];
                return value!.DeepClone();
            case "Config.Set":
                return new JsonObject { ["saved"] = true };
            case "FS.List":
                return _hasAuthorities ? new JsonArray("ca.pem") : [];
            case "FS.Put":
                _files[(string)arguments!["filename"]!] = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((string)arguments["data"]!));
                return null;
            default:
                return ScriptedHttpDevice.Error(404, "No handler");
        }
    }
}
