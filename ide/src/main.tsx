import 'graphiql/style.css';
import './page.css';
import './workers.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './page.js';

const place = document.getElementById('ide');
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
