// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.AwsDouble;

/// <summary>A message that the service publishes.</summary>
/// <param name="Topic">Topic.</param>
/// <param name="Body">Payload.</param>
public sealed record ShadowReply(string Topic, JsonObject Body);
