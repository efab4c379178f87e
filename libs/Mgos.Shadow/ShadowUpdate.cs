// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Shadow;

/// <summary>What the app reports. Data of UPDATE.</summary>
public sealed class ShadowUpdate
{
    /// <summary>Makes an update.</summary>
    /// <param name="version">Version that the shadow must have; 0 for any.</param>
    /// <param name="state">The reported part as JSON, an object; not copied.</param>
    public ShadowUpdate(long version, byte[] state)
    {
        Version = version;
        State = state;
    }

    /// <summary>Version that the shadow must have; 0 for any.</summary>
    public long Version { get; }

    /// <summary>The reported part as JSON, an object, not to be changed.</summary>
    public byte[] State { get; }

    /// <summary>The reported part as text.</summary>
    public string Text => Encoding.UTF8.GetString(State, 0, State.Length);
}
