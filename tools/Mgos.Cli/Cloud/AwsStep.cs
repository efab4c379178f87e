// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli.Cloud;

/// <summary>One run of the AWS CLI. Words may hold <c>{NAME}</c>: the result of an earlier step.</summary>
/// <param name="Comment">What it does.</param>
/// <param name="Words">Program and arguments.</param>
internal sealed record AwsStep(string Comment, string[] Words)
{
    /// <summary>Name of its result, if a later step needs it.</summary>
    public string? Result { get; init; }

    /// <summary>A question whose success says that the step is not needed.</summary>
    public string[]? Unless { get; init; }

    /// <summary>What takes it back, if a later step fails.</summary>
    public string[][] Undo { get; init; } = [];
}
