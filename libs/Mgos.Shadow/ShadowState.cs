// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Json;

namespace Mgos.Shadow;

/// <summary>What a cloud tells of the state. Data of GET_ACCEPTED, UPDATE_ACCEPTED and UPDATE_DELTA.</summary>
/// <remarks>GET_ACCEPTED: an object with <c>desired</c>, <c>reported</c> and, of some clouds, <c>delta</c>. UPDATE_DELTA: the desired members themselves.</remarks>
public sealed class ShadowState
{
    private static readonly byte[] Nothing = new byte[0];

    private JsonMembers _members;

    /// <summary>Makes a state.</summary>
    /// <param name="json">An object as JSON, not copied; null if the cloud tells nothing.</param>
    /// <param name="version">Version of the shadow; 0 if it is not known.</param>
    public ShadowState(byte[] json, long version)
    {
        Json = json ?? Nothing;
        Version = version;
    }

    /// <summary>The object as JSON, not to be changed; no bytes if the cloud tells nothing.</summary>
    public byte[] Json { get; }

    /// <summary>Version of the shadow that this is of; 0 if it is not known.</summary>
    public long Version { get; }

    /// <summary>The object as text; empty if the cloud tells nothing.</summary>
    public string Text => Json.Length == 0 ? "" : Encoding.UTF8.GetString(Json, 0, Json.Length);

    /// <summary>The members, by name or by path such as <c>desired.on</c>.</summary>
    public JsonMembers Members
    {
        get
        {
            if (_members == null)
            {
                _members = new JsonMembers();
                _members.Reset(Json, 0, Json.Length);
            }

            return _members;
        }
    }
}
