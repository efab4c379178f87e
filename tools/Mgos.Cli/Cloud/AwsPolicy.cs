// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli.Cloud;

/// <summary>The least that a device needs: its own id, its own shadow, RPC and log, and nothing of others.</summary>
internal static class AwsPolicy
{
    /// <summary>The policy as JSON, with <c>{REGION}</c> and <c>{ACCOUNT}</c> for what the AWS CLI knows.</summary>
    internal static string Create(AwsSettings settings)
    {
        string id = settings.ClientId;
        string[] prefixes = settings.ThingName is { } thing ? [$"$aws/things/{thing}/shadow/*", $"{id}/rpc*"] : [$"{id}/rpc*"];
        return $$"""
            {
              "Version": "2012-10-17",
              "Statement": [
                {"Effect": "Allow", "Action": "iot:Connect", "Resource": "{{Arn("client", id)}}"},
                {"Effect": "Allow", "Action": ["iot:Publish", "iot:Receive"], "Resource": [{{Arns("topic", prefixes)}}]},
                {"Effect": "Allow", "Action": "iot:Publish", "Resource": "{{Arn("topic", id + "/log")}}"},
                {"Effect": "Allow", "Action": "iot:Subscribe", "Resource": [{{Arns("topicfilter", prefixes)}}]}
              ]
            }
            """;
    }

    private static string Arns(string kind, string[] names) => string.Join(", ", names.Select(name => $"\"{Arn(kind, name)}\""));

    private static string Arn(string kind, string name) => $"arn:aws:iot:{{REGION}}:{{ACCOUNT}}:{kind}/{name}";
}
