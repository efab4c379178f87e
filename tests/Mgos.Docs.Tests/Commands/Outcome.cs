// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Docs.Tests.Commands;

/// <summary>What a command has written, and whether it succeeded.</summary>
internal sealed record Outcome(string Text, bool IsSuccess);
