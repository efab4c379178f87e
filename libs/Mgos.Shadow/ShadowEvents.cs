// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Shadow;

/// <summary>Numbers of the events of the shadow.</summary>
/// <remarks>
/// Mirrors <c>MGOS_SHADOW_*</c>. The base is <c>SDW</c>. GET and UPDATE go from the app to the clouds, the others come back; data of the events:
/// UPDATE <see cref="ShadowUpdate"/>; GET_ACCEPTED, UPDATE_ACCEPTED, UPDATE_DELTA <see cref="ShadowState"/>; the rejections <see cref="ShadowError"/>.
/// </remarks>
public static class ShadowEvents
{
    /// <summary>Base of the group.</summary>
    public const int Base = ('S' << 24) | ('D' << 16) | ('W' << 8);

    /// <summary>The app asks for the state.</summary>
    public const int Get = Base + (int)ShadowEvent.Get;

    /// <summary>The app reports.</summary>
    public const int Update = Base + (int)ShadowEvent.Update;

    /// <summary>The shadow can be used: time to report what the device is like.</summary>
    public const int Connected = Base + (int)ShadowEvent.Connected;

    /// <summary>The state has come.</summary>
    public const int GetAccepted = Base + (int)ShadowEvent.GetAccepted;

    /// <summary>There is no state to get.</summary>
    public const int GetRejected = Base + (int)ShadowEvent.GetRejected;

    /// <summary>The cloud has taken an update.</summary>
    public const int UpdateAccepted = Base + (int)ShadowEvent.UpdateAccepted;

    /// <summary>The cloud has refused an update.</summary>
    public const int UpdateRejected = Base + (int)ShadowEvent.UpdateRejected;

    /// <summary>Something is desired that is not reported.</summary>
    public const int UpdateDelta = Base + (int)ShadowEvent.UpdateDelta;

    private const int GroupMask = ~0xff;

    /// <summary>Gives the name of an event.</summary>
    /// <param name="eventId">Number of the event.</param>
    /// <returns>Such as <c>UPDATE_DELTA</c>; <c>???</c> for another event.</returns>
    /// <remarks>Mirrors <c>mgos_shadow_event_name</c>.</remarks>
    public static string NameOf(int eventId)
    {
        if ((eventId & GroupMask) != Base)
            return "???";
        switch ((ShadowEvent)(eventId & ~GroupMask))
        {
            case ShadowEvent.Get: return "GET";
            case ShadowEvent.Update: return "UPDATE";
            case ShadowEvent.Connected: return "CONNECTED";
            case ShadowEvent.GetAccepted: return "GET_ACCEPTED";
            case ShadowEvent.GetRejected: return "GET_REJECTED";
            case ShadowEvent.UpdateAccepted: return "UPDATE_ACCEPTED";
            case ShadowEvent.UpdateRejected: return "UPDATE_REJECTED";
            case ShadowEvent.UpdateDelta: return "UPDATE_DELTA";
            default: return "???";
        }
    }
}
