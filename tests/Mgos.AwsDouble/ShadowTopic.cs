// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.AwsDouble;

/// <summary>A request topic: <c>$aws/things/THING/shadow/[name/NAME/]get|update|delete</c>.</summary>
/// <param name="Thing">Name of the thing.</param>
/// <param name="Shadow">Name of the shadow; empty for the classic one.</param>
/// <param name="Method">get, update or delete.</param>
/// <param name="Text">The whole topic.</param>
public sealed record ShadowTopic(string Thing, string Shadow, string Method, string Text)
{
    /// <summary>What the service subscribes to.</summary>
    public static readonly string[] Filters =
    [
        "$aws/things/+/shadow/get", "$aws/things/+/shadow/update", "$aws/things/+/shadow/delete",
        "$aws/things/+/shadow/name/+/get", "$aws/things/+/shadow/name/+/update", "$aws/things/+/shadow/name/+/delete",
    ];

    /// <summary>Reads a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <returns>Null if it is no request.</returns>
    public static ShadowTopic Parse(string topic)
    {
        string[] parts = topic.Split('/');
        bool isNamed = parts.Length == 7 && parts[4] == "name";
        if ((parts.Length != 5 && !isNamed) || parts[0] != "$aws" || parts[1] != "things" || parts[3] != "shadow")
            return null;
        string method = parts[^1];
        return Array.IndexOf(["get", "update", "delete"], method) < 0 ? null : new ShadowTopic(parts[2], isNamed ? parts[5] : "", method, topic);
    }
}
