// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography.X509Certificates;

namespace Mgos.AzureDouble;

/// <summary>What a client says of itself.</summary>
/// <param name="ClientId">Id of the client.</param>
/// <param name="User">User name; empty if there is none.</param>
/// <param name="Password">Password; empty if there is none.</param>
/// <param name="Certificate">Certificate; null if there is none.</param>
public sealed record ConnectRequest(string ClientId, string User, string Password, X509Certificate2 Certificate);
