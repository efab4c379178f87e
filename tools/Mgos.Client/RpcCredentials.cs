// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client;

/// <summary>User and password for the calls of a device.</summary>
/// <param name="User">User; without a colon.</param>
/// <param name="Password">Password; may have colons.</param>
public sealed record RpcCredentials(string User, string Password)
{
    private const char FileMark = '@';

    /// <summary>Reads <c>USER:PASSWORD</c>, or <c>@FILE</c> for a file that holds it.</summary>
    /// <param name="text">Text; the first colon ends the user.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="FormatException">There is no colon.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RpcCredentials Parse(string text)
    {
        string plain = text.StartsWith(FileMark) ? File.ReadAllText(text[1..]).Trim() : text;
        int colon = plain.IndexOf(':');
        return colon > 0 ? new RpcCredentials(plain[..colon], plain[(colon + 1)..]) : throw new FormatException("Credentials have the form USER:PASSWORD, or @FILE for a file that holds them.");
    }

    /// <summary>Gives the user alone, so that a password never gets into a log.</summary>
    /// <returns>The user.</returns>
    public override string ToString() => User;
}
