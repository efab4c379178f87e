// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>A manifest that cannot be built, with the place to look at.</summary>
public sealed class ManifestException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="code">One of <see cref="Codes"/>.</param>
    /// <param name="position">Where.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public ManifestException(string code, SourcePosition position, string message)
        : base(message)
    {
        Code = code;
        Position = position;
    }

    /// <summary>Error code.</summary>
    public string Code { get; }

    /// <summary>Where it is.</summary>
    public SourcePosition Position { get; }

    /// <summary>The form that MSBuild turns into a build error.</summary>
    /// <returns><c>file(line): error CODE: message</c>.</returns>
    public string ToDiagnostic() => $"{Position}: error {Code}: {Message}";
}
