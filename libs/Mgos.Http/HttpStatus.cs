// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>The status codes that the server itself uses.</summary>
public static class HttpStatus
{
    /// <summary>100: go on and send the body.</summary>
    public const int Continue = 100;

    /// <summary>101: the connection is a WebSocket from now on.</summary>
    public const int SwitchingProtocols = 101;

    /// <summary>200.</summary>
    public const int Ok = 200;

    /// <summary>201: something new was made.</summary>
    public const int Created = 201;

    /// <summary>204: success without a body.</summary>
    public const int NoContent = 204;

    /// <summary>206: a part of a file.</summary>
    public const int PartialContent = 206;

    /// <summary>301.</summary>
    public const int MovedPermanently = 301;

    /// <summary>304: what the client has is still right.</summary>
    public const int NotModified = 304;

    /// <summary>400: the request cannot be understood.</summary>
    public const int BadRequest = 400;

    /// <summary>401: credentials are needed.</summary>
    public const int Unauthorized = 401;

    /// <summary>403: not allowed.</summary>
    public const int Forbidden = 403;

    /// <summary>404: nothing there.</summary>
    public const int NotFound = 404;

    /// <summary>405: the method does not apply to this resource.</summary>
    public const int MethodNotAllowed = 405;

    /// <summary>408: the request did not arrive in time.</summary>
    public const int RequestTimeout = 408;

    /// <summary>411: a body without a length.</summary>
    public const int LengthRequired = 411;

    /// <summary>412: a condition of the request does not hold.</summary>
    public const int PreconditionFailed = 412;

    /// <summary>413: the body is larger than the endpoint takes.</summary>
    public const int ContentTooLarge = 413;

    /// <summary>414: the request target is too long.</summary>
    public const int UriTooLong = 414;

    /// <summary>415: a body of a type that is not taken.</summary>
    public const int UnsupportedMediaType = 415;

    /// <summary>416: a part that the file does not have.</summary>
    public const int RangeNotSatisfiable = 416;

    /// <summary>417: an expectation other than 100-continue.</summary>
    public const int ExpectationFailed = 417;

    /// <summary>426: another WebSocket version is needed.</summary>
    public const int UpgradeRequired = 426;

    /// <summary>431: the headers are too long or too many.</summary>
    public const int HeadersTooLarge = 431;

    /// <summary>500: the handler failed.</summary>
    public const int InternalServerError = 500;

    /// <summary>501: method or transfer coding is not known.</summary>
    public const int NotImplemented = 501;

    /// <summary>503: not available now.</summary>
    public const int ServiceUnavailable = 503;

    /// <summary>505: HTTP version other than 1.x.</summary>
    public const int VersionNotSupported = 505;

    /// <summary>Gives the reason phrase of a status code.</summary>
    /// <param name="status">Status code.</param>
    /// <returns>For example <c>Not Found</c>; <c>Status</c> if the code is not known.</returns>
    public static string ReasonOf(int status) => status < BadRequest ? SuccessReasonOf(status) : ErrorReasonOf(status);

    private static string SuccessReasonOf(int status)
    {
        switch (status)
        {
            case Continue: return "Continue";
            case SwitchingProtocols: return "Switching Protocols";
            case Ok: return "OK";
            case Created: return "Created";
            case 202: return "Accepted";
            case NoContent: return "No Content";
            case PartialContent: return "Partial Content";
            case MovedPermanently: return "Moved Permanently";
            case 302: return "Found";
            case 303: return "See Other";
            case NotModified: return "Not Modified";
            case 307: return "Temporary Redirect";
            case 308: return "Permanent Redirect";
            default: return "Status";
        }
    }

    private static string ErrorReasonOf(int status)
    {
        switch (status)
        {
            case BadRequest: return "Bad Request";
            case Unauthorized: return "Unauthorized";
            case Forbidden: return "Forbidden";
            case NotFound: return "Not Found";
            case MethodNotAllowed: return "Method Not Allowed";
            case RequestTimeout: return "Request Timeout";
            case 409: return "Conflict";
            case LengthRequired: return "Length Required";
            case PreconditionFailed: return "Precondition Failed";
            case ContentTooLarge: return "Payload Too Large";
            case UriTooLong: return "URI Too Long";
            case UnsupportedMediaType: return "Unsupported Media Type";
            case RangeNotSatisfiable: return "Requested Range Not Satisfiable";
            case ExpectationFailed: return "Expectation Failed";
            case UpgradeRequired: return "Upgrade Required";
            case 429: return "Too Many Requests";
            case HeadersTooLarge: return "Request Header Fields Too Large";
            case InternalServerError: return "Internal Server Error";
            case NotImplemented: return "Not Implemented";
            case 502: return "Bad Gateway";
            case ServiceUnavailable: return "Service Unavailable";
            case VersionNotSupported: return "HTTP Version Not Supported";
            default: return "Status";
        }
    }
}
