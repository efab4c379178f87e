// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Azure;

/// <summary>A call of a direct method.</summary>
/// <remarks>Mirrors <c>struct mgos_azure_dm_arg</c>. Thread: loop.</remarks>
public sealed class AzureMethodCall
{
    private readonly AzureHub _hub;

    internal AzureMethodCall(AzureHub hub, string id, string method, byte[] payload)
    {
        _hub = hub;
        Id = id;
        Method = method;
        Payload = payload;
    }

    /// <summary>Id of the call, as the hub has given it.</summary>
    public string Id { get; }

    /// <summary>Name of the method.</summary>
    public string Method { get; }

    /// <summary>Arguments, any JSON; not to be changed.</summary>
    public byte[] Payload { get; }

    /// <summary>Arguments as text.</summary>
    public string Text => Payload.Length == 0 ? "" : Encoding.UTF8.GetString(Payload, 0, Payload.Length);

    /// <summary>True once it has been answered.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>Answers.</summary>
    /// <param name="status">Any number; what calls of RPC are answered with is 0.</param>
    /// <param name="json">Result as JSON, not checked.</param>
    /// <returns>False if it is answered already or there is no connection: the hub tells the caller so by itself after its time.</returns>
    /// <remarks>Mirrors <c>mgos_azure_dm_response</c>.</remarks>
    public bool Respond(int status, string json) => Respond(status, Encoding.UTF8.GetBytes(json ?? ""));

    /// <summary>Answers; otherwise as <see cref="Respond(int, string)"/>.</summary>
    /// <param name="status">Any number.</param>
    /// <param name="json">Result as JSON, not checked; not to be changed afterwards.</param>
    /// <returns>False if it is answered already or there is no connection.</returns>
    public bool Respond(int status, byte[] json)
    {
        if (IsAnswered)
            return false;
        IsAnswered = true;
        return _hub.RespondToMethod(Id, status, json);
    }
}
