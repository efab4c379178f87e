// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Shadow;

/// <summary>Something that has happened to the shadow.</summary>
public sealed class ShadowNotice
{
    private readonly object _data;

    internal ShadowNotice(int eventId, object data)
    {
        Event = (ShadowEvent)(eventId & 0xff);
        Name = ShadowEvents.NameOf(eventId);
        _data = data;
    }

    /// <summary>What has happened.</summary>
    public ShadowEvent Event { get; }

    /// <summary>Its name, such as <c>UPDATE_DELTA</c>.</summary>
    public string Name { get; }

    /// <summary>The state; null unless it is GET_ACCEPTED, UPDATE_ACCEPTED or UPDATE_DELTA.</summary>
    public ShadowState State => _data as ShadowState;

    /// <summary>The error; null unless it is GET_REJECTED or UPDATE_REJECTED.</summary>
    public ShadowError Error => _data as ShadowError;

    /// <summary>The update; null unless it is UPDATE.</summary>
    public ShadowUpdate Update => _data as ShadowUpdate;
}
