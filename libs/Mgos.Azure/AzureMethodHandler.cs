// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Azure;

/// <summary>Is asked about a direct method. Thread: loop.</summary>
/// <param name="call">The call.</param>
/// <returns>True to take it: it is then on the handler to answer with <see cref="AzureMethodCall.Respond(int, string)"/>, now or later. False to leave it to the others.</returns>
public delegate bool AzureMethodHandler(AzureMethodCall call);
