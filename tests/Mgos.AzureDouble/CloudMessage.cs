// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.AzureDouble;

/// <summary>A message, to the cloud or from it.</summary>
/// <param name="Properties">Properties as in a topic.</param>
/// <param name="Body">Content.</param>
public sealed record CloudMessage(string Properties, string Body);
