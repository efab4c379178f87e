// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Told when an answer has left.</summary>
/// <param name="succeeded">True if the network took all of it; false if the connection was lost before.</param>
/// <remarks>Thread: loop; never from within the call that sends.</remarks>
public delegate void HttpSentHandler(bool succeeded);
