// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Shadow;

namespace Mgos.Aws;

/// <summary>What is published.</summary>
/// <remarks>
/// <code>
/// get      {"clientToken":"1a2b3c4d"}
/// update   {"state": {"reported": {"on":true}}, "clientToken": "1a2b3c4d"}
/// update   {"state": {"reported": {"on":true}}, "version": 12, "clientToken": "1a2b3c4d"}
/// </code>
/// </remarks>
internal sealed class AwsRequests
{
    private readonly string _token;

    internal AwsRequests(string thingName)
    {
        _token = AwsClientToken.Of(thingName);
    }

    internal string Token => _token;

    internal byte[] Get() => Encoding.UTF8.GetBytes("{\"clientToken\":\"" + _token + "\"}");

    /// <summary>An update of any parts; the state is an object with <c>reported</c> and <c>desired</c>.</summary>
    internal byte[] Update(ShadowUpdate update)
    {
        string version = update.Version > 0 ? ", \"version\": " + update.Version.ToString() : "";
        return Join(Encoding.UTF8.GetBytes("{\"state\": "), update.State, Encoding.UTF8.GetBytes(version + ", \"clientToken\": \"" + _token + "\"}"));
    }

    /// <summary>Makes the state of what is reported.</summary>
    internal static byte[] StateOf(byte[] reported) => Join(Encoding.UTF8.GetBytes("{\"reported\": "), reported, new byte[] { (byte)'}' });

    private static byte[] Join(byte[] first, byte[] second, byte[] third)
    {
        byte[] all = new byte[first.Length + second.Length + third.Length];
        Array.Copy(first, 0, all, 0, first.Length);
        Array.Copy(second, 0, all, first.Length, second.Length);
        Array.Copy(third, 0, all, first.Length + second.Length, third.Length);
        return all;
    }
}
