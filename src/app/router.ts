// Just what is used of the router, so that a dynamic import does not keep all of it.
export { BrowserRouter, matchPath, useLocation, useNavigationType } from 'react-router';
