// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Shadow;

/// <summary>What happens to a shadow; the numbers count from <see cref="ShadowEvents.Base"/>.</summary>
public enum ShadowEvent
{
    /// <summary>The app asks for the state.</summary>
    Get = 0,

    /// <summary>The app reports.</summary>
    Update = 1,

    /// <summary>The shadow can be used.</summary>
    Connected = 2,

    /// <summary>The state has come.</summary>
    GetAccepted = 3,

    /// <summary>There is no state to get.</summary>
    GetRejected = 4,

    /// <summary>The cloud has taken an update.</summary>
    UpdateAccepted = 5,

    /// <summary>The cloud has refused an update.</summary>
    UpdateRejected = 6,

    /// <summary>Something is desired that is not reported.</summary>
    UpdateDelta = 7,
}
